import { expect, test } from "vitest";
import { signUpFlags } from "./sign-up-flags.ts";

test.each([
  ["one's own domain", "hr@acme.example", "https://www.acme.example/jobs", []],
  ["a part of the company's domain", "hr@in.acme.example", "https://acme.example", []],
  ["a career site of the company's domain", "hr@acme.example", "https://careers.acme.example", []],
  ["capitals", "HR@ACME.Example", "https://Acme.example", []],
  ["no website to compare with", "hr@acme.example", null, []],
  ["another domain", "hr@acme-careers.example", "https://acme.example", ["domain_mismatch"]],
  ["a domain that only ends alike", "hr@notacme.example", "https://acme.example", ["domain_mismatch"]],
  ["the domain as a part of another", "hr@acme.example.evil.test", "https://acme.example", ["domain_mismatch"]],
  ["a free mailbox", "acme.hr@gmail.com", "https://acme.example", ["free_mail"]],
  ["a free mailbox of a country", "acme@yahoo.co.in", null, ["free_mail"]],
  ["a name that begins as a free one does", "hr@mailchimp.com", "https://mailchimp.com", []],
])("%s", (_label, email, website, flags) => {
  expect(signUpFlags({ email, website, about: null })).toEqual(flags);
});

test.each([
  ["We make engines.", []],
  ["We take no fee of anybody, and train on the job.", []],
  ["Selected candidates pay a refundable security deposit of 5,000.", ["fee_charging"]],
  ["Training Fees: ₹ 20,000", ["fee_charging"]],
  ["A one-time registration charge applies.", ["fee_charging"]],
])("what it says of itself: %s", (about, flags) => {
  expect(signUpFlags({ email: "hr@acme.example", website: null, about })).toEqual(flags);
});
