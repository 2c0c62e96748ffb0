/**
 * All rules, in the order of the catalogue.
 */
import { adapterRules } from './adapter/adapterRules.ts';
import { bamRules } from './bam/bamRules.ts';
import { capacityRules } from './capacity/capacityRules.ts';
import { clusterRules } from './cluster/clusterRules.ts';
import { consistencyRules } from './consistency/consistencyRules.ts';
import { dbRules } from './db/dbRules.ts';
import { drRules } from './dr/drRules.ts';
import { drillRules } from './drill/drillRules.ts';
import { editionRules } from './edition/editionRules.ts';
import { hostRules } from './host/hostRules.ts';
import { infraRules } from './infra/infraRules.ts';
import { lbRules } from './lb/lbRules.ts';
import { messageboxRules } from './messagebox/messageboxRules.ts';
import { msdtcRules } from './msdtc/msdtcRules.ts';
import { referenceRules } from './reference/referenceRules.ts';
import { requirementRules } from './requirement/requirementRules.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { sqlRules } from './sql/sqlRules.ts';
import { ssoRules } from './sso/ssoRules.ts';
import { tmsRules } from './tms/tmsRules.ts';
import { ignoreRules, toolRules } from './tool/toolRules.ts';
import { trackingRules } from './tracking/trackingRules.ts';

/** The rules that check a topology. */
export const rules: readonly Rule[] = [
  ...referenceRules,
  ...hostRules,
  ...adapterRules,
  ...clusterRules,
  ...lbRules,
  ...sqlRules,
  ...messageboxRules,
  ...editionRules,
  ...dbRules,
  ...trackingRules,
  ...bamRules,
  ...tmsRules,
  ...ssoRules,
  ...msdtcRules,
  ...infraRules,
  ...drRules,
  ...capacityRules,
  ...requirementRules,
  ...drillRules,
  ...consistencyRules,
  ...toolRules,
];

/** What is known of every rule, those included that are judged after the others. */
export const ruleInfos: readonly RuleInfo[] = [...rules, ...ignoreRules];

const byId = new Map(ruleInfos.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export function ruleOf(id: string): RuleInfo | undefined {
  return byId.get(id);
}
