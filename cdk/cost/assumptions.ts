/** How a college uses the system in a busy month, and what that takes; every number may be replaced. */
export interface Assumptions {
  readonly hoursInMonth: number;
  /** Pages opened and changed, by a student and by the office and recruiters on their behalf. */
  readonly pagesPerStudent: number;
  /** Calls of the API that a page makes, from the server and from the browser. */
  readonly apiCallsPerPage: number;
  /** Scripts, styles and images that the browser has not kept. */
  readonly assetsPerPage: number;
  readonly kilobytesPerPage: number;
  /** Messages that the outbox sends: notices, mails, timers, résumés and the results of each. */
  readonly messagesPerStudent: number;
  readonly filesPerStudent: number;
  readonly megabytesPerFile: number;
  readonly databaseMegabytesPerStudent: number;
  /** Reads and writes of Aurora's storage that a call of the API takes; most is in memory. */
  readonly ioPerApiCall: number;
  /** Capacity units kept busy by one call a second. */
  readonly unitsPerCallPerSecond: number;
  readonly apiMilliseconds: number;
  readonly pageMilliseconds: number;
  readonly pageMemoryMegabytes: number;
  readonly consumerMilliseconds: number;
  readonly messagesPerBatch: number;
  readonly logKilobytesPerCall: number;
  /** What the edge and its firewall write down of each request. */
  readonly edgeLogKilobytesPerRequest: number;
  /** Lambda asks every queue by five connections, each for twenty seconds, whether there is a message or not. */
  readonly pollsPerQueueHour: number;
  /** X-Ray's default keeps one call in twenty. */
  readonly tracedShare: number;
  /** Colleges that have a domain of their own. */
  readonly ownDomainShare: number;
  /** What is there whatever happens. At least what the templates have; a test compares. */
  readonly fixed: {
    /** Metrics that alarms look at; a share has two. */
    readonly alarmMetrics: number;
    readonly metrics: number;
    readonly dashboards: number;
    /** With two versions that rotation leaves of each; it is charged for no more. */
    readonly keyVersions: number;
    readonly secrets: number;
    readonly firewallLists: number;
    readonly firewallRules: number;
    readonly interfaceEndpoints: number;
    /** That functions take messages from. */
    readonly queues: number;
  };
}

export const ASSUMPTIONS: Assumptions = {
  hoursInMonth: 730,
  pagesPerStudent: 60,
  apiCallsPerPage: 3,
  assetsPerPage: 6,
  kilobytesPerPage: 60,
  messagesPerStudent: 30,
  filesPerStudent: 2,
  megabytesPerFile: 0.3,
  databaseMegabytesPerStudent: 0.5,
  ioPerApiCall: 2,
  unitsPerCallPerSecond: 0.05,
  apiMilliseconds: 40,
  pageMilliseconds: 120,
  pageMemoryMegabytes: 1024,
  consumerMilliseconds: 300,
  messagesPerBatch: 5,
  logKilobytesPerCall: 1.5,
  edgeLogKilobytesPerRequest: 2,
  pollsPerQueueHour: 5 * 180,
  tracedShare: 0.05,
  ownDomainShare: 0.5,
  fixed: {
    alarmMetrics: 70,
    metrics: 30,
    dashboards: 1,
    keyVersions: 3,
    secrets: 8,
    firewallLists: 1,
    firewallRules: 6,
    interfaceEndpoints: 1,
    queues: 10,
  },
};
