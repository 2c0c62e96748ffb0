/** The rules of the family `infra`. */
import type { Rule } from '../rule.ts';
import { biztalkInPerimeter } from './biztalkInPerimeter.ts';
import { externalSingle } from './externalSingle.ts';
import { fileServerSingle } from './fileServerSingle.ts';
import { localAccounts } from './localAccounts.ts';
import { perimeterSingle } from './perimeterSingle.ts';
import { singleDhcp } from './singleDhcp.ts';
import { singleDns } from './singleDns.ts';
import { singleDomainController } from './singleDomainController.ts';
import { sqlOnDomainController } from './sqlOnDomainController.ts';

export const infraRules: readonly Rule[] = [
  localAccounts,
  singleDomainController,
  singleDns,
  singleDhcp,
  sqlOnDomainController,
  fileServerSingle,
  externalSingle,
  biztalkInPerimeter,
  perimeterSingle,
];
