/** What students build with. Words that mean something else in plain English stand in `AMBIGUOUS`. */
const TECHNOLOGIES =
  "C++|C#|Objective-C|Java|JavaScript|TypeScript|Python|Kotlin|Golang|Rust|Ruby|Scala|Perl|Haskell|Dart|PHP|MATLAB|Julia|Lua|Elixir|Erlang|Clojure|Solidity|Verilog|SystemVerilog|VHDL|Assembly|Bash|Shell scripting|PowerShell|SQL|PL/SQL|NoSQL|HTML|HTML5|CSS|CSS3|Sass|Tailwind CSS|Tailwind|Bootstrap|jQuery|React|React.js|ReactJS|React Native|Next.js|NextJS|Vue|Vue.js|VueJS|Nuxt.js|Angular|AngularJS|Svelte|Redux|Node.js|NodeJS|Express.js|ExpressJS|NestJS|Fastify|Django|Flask|FastAPI|Spring Boot|Spring MVC|Hibernate|Laravel|Ruby on Rails|ASP.NET|.NET|.NET Core|Flutter|Android Studio|Android|SwiftUI|Jetpack Compose|GraphQL|gRPC|REST APIs|RESTful APIs|REST API|WebSockets|Socket.io|MySQL|PostgreSQL|Postgres|MongoDB|SQLite|Redis|Cassandra|DynamoDB|Firebase|Firestore|Supabase|Elasticsearch|Neo4j|MariaDB|Snowflake|BigQuery|Kafka|Apache Kafka|RabbitMQ|Apache Spark|PySpark|Hadoop|Airflow|Databricks|AWS|Amazon Web Services|Azure|GCP|Google Cloud|Docker|Kubernetes|Terraform|Ansible|Jenkins|GitHub Actions|GitLab CI|CI/CD|Nginx|Linux|Ubuntu|Unix|Git|GitHub|GitLab|Bitbucket|Jira|Postman|Swagger|Vercel|Heroku|Netlify|Prometheus|Grafana|NumPy|Pandas|Matplotlib|Seaborn|SciPy|scikit-learn|sklearn|TensorFlow|Keras|PyTorch|OpenCV|NLTK|spaCy|Hugging Face|LangChain|XGBoost|LightGBM|YOLO|BERT|LLMs|Machine Learning|Deep Learning|Natural Language Processing|NLP|Computer Vision|Data Structures|Data Structures and Algorithms|Operating Systems|Computer Networks|Object Oriented Programming|OOP|OOPs|DBMS|System Design|Data Analysis|Data Visualization|Power BI|Tableau|Looker|MS Excel|Microsoft Excel|Excel|MS Office|Figma|Adobe XD|Photoshop|Illustrator|AutoCAD|SolidWorks|CATIA|ANSYS|Creo|Fusion 360|STAAD Pro|Revit|ETABS|Simulink|LabVIEW|Arduino|Raspberry Pi|ESP32|IoT|Embedded C|RTOS|FreeRTOS|Proteus|KiCad|Cadence|Xilinx Vivado|Vivado|LTspice|PLC|SCADA|ROS|Blockchain|Ethereum|Web3.js|Selenium|Cypress|Playwright|Jest|JUnit|PyTest|Mocha|Unity|Unreal Engine|OpenGL|CUDA|WebGL|Three.js|D3.js|LaTeX|SAP|Salesforce|Tally|SPSS|Webpack|Vite|Prisma|Drizzle|Sequelize|Mongoose|OAuth|JWT|Microservices|Agile|Scrum";

const AMBIGUOUS =
  "C|R|Go|Swift|Express|Spring|Chef|Puppet|Scheme|Ada|Pascal|Fortran|COBOL|Spark|Hive|Pig|Flink|Hugo|Rails|Excel|Vim|S3|EC2|Lambda|Access|Word|PowerPoint|Maya|Blender|Processing|Root|Julia|Rust|Unity|Bash|Scala|Dart|Redux|Assembly|Perl|Shell";

const words = (list: string) => list.split("|").map((word) => word.toLowerCase());
const KNOWN = new Set([...words(TECHNOLOGIES), ...words(AMBIGUOUS)]);
const ambiguous = new Set(words(AMBIGUOUS));

/** Whether a skill is one that is known by this name. */
export function isKnownTechnology(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

const escaped = TECHNOLOGIES.split("|")
  .filter((word) => !ambiguous.has(word.toLowerCase()))
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.+*?^${}()|[\]\\/]/g, "\\$&"));

/** Technologies in running text, each as a whole word. */
export const TECHNOLOGY_IN_TEXT = new RegExp(
  `(?<![\\p{L}\\p{N}.#+/-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}#+]|[./-][\\p{L}\\p{N}])`,
  "gu",
);
