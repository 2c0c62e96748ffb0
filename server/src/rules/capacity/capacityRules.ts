/** The rules of the family `capacity`. */
import type { Rule } from '../rule.ts';
import { hosts32bitMemory } from './hosts32bitMemory.ts';
import { lossOfServer } from './lossOfServer.ts';
import { messageboxBottleneck } from './messageboxBottleneck.ts';
import { scaleOut } from './scaleOut.ts';

export const capacityRules: readonly Rule[] = [lossOfServer, scaleOut, hosts32bitMemory, messageboxBottleneck];
