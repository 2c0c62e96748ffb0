/** Random topologies with names that are hard to draw and to export. */
import fc from 'fast-check';
import { topologyText } from './failureTopology.ts';

/** What some names become: as long as names can be, in other scripts, and words of the formats. */
const hostileNames: Readonly<Record<string, string>> = {
  S0: 'W'.repeat(256),
  S1: '订单处理服务器'.repeat(6),
  H0: 'end',
  H1: 'a"b]; <b>&amp; #35; `c` 1. d',
  D0: 'データベース保存装置👩‍👩‍👧‍👦é',
  Q0: 'subgraph '.repeat(28).trim(),
  L0: '- ﷽ٱلْعَرَبِيَّة',
};

/** The text of a random topology in which some names are such ones. */
export const hostileTopologyText: fc.Arbitrary<string> = fc
  .tuple(topologyText, fc.subarray(Object.keys(hostileNames)))
  .map(([text, renamed]) =>
    renamed.reduce((current, name) => current.replaceAll(`"${name}"`, JSON.stringify(hostileNames[name])), text),
  );
