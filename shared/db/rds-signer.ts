// A chunk of its own, loaded with the first connection that needs it. Imported by name, since the SDK's bundle has no
// names for a dynamic import.
export { Signer } from "@aws-sdk/rds-signer";
