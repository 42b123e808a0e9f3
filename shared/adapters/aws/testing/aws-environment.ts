/** What the SDK expects of the environment; the keys are those that the local S3 server checks signatures with. */
export const TEST_AWS_ENVIRONMENT = {
  AWS_REGION: "ap-south-1",
  AWS_ACCESS_KEY_ID: "S3RVER",
  AWS_SECRET_ACCESS_KEY: "S3RVER",
} as const;
