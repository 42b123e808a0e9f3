/** Takes every message. */
export async function handler(): Promise<{ batchItemFailures: [] }> {
  return { batchItemFailures: [] };
}
