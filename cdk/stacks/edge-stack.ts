import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stack, type StackProps } from "aws-cdk-lib";
import { CfnFunction, Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";

/** What runs at the edge: the viewer function, which decides which host the origins believe. */
export class EdgeStack extends Stack {
  readonly viewerRequest: EdgeFunction;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.viewerRequest = new EdgeFunction(this, "ViewerRequest", {
      comment: "Strips what only the edge may say, then says which host was asked for and by whom",
      code: FunctionCode.fromInline(viewerRequestCode()),
      runtime: FunctionRuntime.JS_2_0,
    });
    const resource = this.viewerRequest.node.defaultChild;
    if (!(resource instanceof CfnFunction)) throw new Error("an edge function has no CfnFunction");
    resource.overrideLogicalId("ViewerRequestFunction");
  }
}

/** The function's source with the shared header names written in: the edge cannot import. */
export function viewerRequestCode(): string {
  return readFileSync(join(import.meta.dirname, "../edge/viewer-request.js"), "utf8")
    .replaceAll("%HOST_HEADER%", EDGE_HEADERS.host)
    .replaceAll("%VIEWER_IP_HEADER%", EDGE_HEADERS.viewerIp)
    .replaceAll("%ORIGIN_VERIFY_HEADER%", EDGE_HEADERS.originVerify);
}
