import { PRICES } from "#shared/config/prices.ts";
import type { UnitPrices } from "#shared/domain/cost/college-cost.ts";

const MILLION = 1e6;
const GIGABYTE = 1e9;
/** A message is sent, received and deleted. */
const REQUESTS_OF_A_MESSAGE = 3;
/** 100 ms of a function of 512 MB. */
const GIGABYTE_SECONDS_OF_A_MESSAGE = 0.1 * 0.5;
/** Three tokens in four are read. */
const SHARE_READ = 0.75;
/** With its share of indexes. */
const BYTES_OF_A_ROW = 1000;

const { sqs, lambda, mail, ai, s3, aurora } = PRICES;

/**
 * What one unit of a college's own use costs, from the price list. Shares of what all colleges stand on (the database's
 * capacity, the proxy, logs) are not in it.
 */
export const UNIT_PRICES: UnitPrices = {
  message:
    (REQUESTS_OF_A_MESSAGE * (sqs.millionRequests + sqs.millionFairRequests) + lambda.millionRequests) / MILLION +
    GIGABYTE_SECONDS_OF_A_MESSAGE * lambda.gigabyteSecond,
  mail: mail.planMonth / mail.mailsIncluded,
  aiToken: (SHARE_READ * ai.millionTokensRead + (1 - SHARE_READ) * ai.millionTokensWritten) / MILLION,
  storedByteMonth: s3.gigabyteMonth / GIGABYTE,
  rowMonth: (BYTES_OF_A_ROW * aurora.gigabyteMonth) / GIGABYTE,
};
