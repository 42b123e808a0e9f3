import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";

/** Where alarms go: the operators' mailbox, which confirms it once by a link. */
export class OperatorsTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, stage: StageConfig) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { displayName: `Placement ${stage.name}`, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(stage.operations.email));
    acknowledge(
      this.topic,
      "Serverless-SNSRedrivePolicy",
      "A mail that cannot be delivered has no consumer to redrive it; every alarm stands on the dashboard as well.",
    );
  }
}
