/** The rules of the family `edition`. */
import type { Rule } from '../rule.ts';
import { developmentInProduction } from './developmentInProduction.ts';
import { multiMessagebox } from './multiMessagebox.ts';
import { multiServer } from './multiServer.ts';
import { unknown } from './unknown.ts';

export const editionRules: readonly Rule[] = [multiMessagebox, multiServer, developmentInProduction, unknown];
