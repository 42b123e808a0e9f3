// Loaded when it is first needed. Imported by name, since the SDK's bundle has no names for a dynamic import.
export { CloudFront } from "@aws-sdk/client-cloudfront";
