/** The rules of the family `infra`. */
import type { Rule } from '../rule.ts';
import { singleDomainController } from './singleDomainController.ts';

export const infraRules: readonly Rule[] = [singleDomainController];
