/** The text that comes out: a new topology, or the one that was there with what is added, comments and style kept. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { planEdits } from '../../syntax/edit/plan.ts';
import { parse } from '../../syntax/parse.ts';
import { rangeOf, type Syntax } from '../../syntax/syntax.ts';
import type { Message } from '../../text/message.ts';
import { applyEdits, composeEdits, type TextEdit } from '../../text/textEdit.ts';
import { supportedFormatVersion } from '../../vocabulary/format.ts';
import { message } from '../importMessages.ts';
import type { Branch } from '../inventory.ts';
import { additionsTo } from './addTo.ts';
import { existingTree } from './existing.ts';
import { insertTogether } from './insertTogether.ts';
import { originOf, writeTopology } from './writeTopology.ts';

interface Existing {
  readonly text: string;
  readonly syntax: Syntax;
  readonly tree: Branch;
}

interface Made {
  readonly topology: string;
  readonly edits?: readonly TextEdit[];
  readonly contradictions: readonly Message[];
  readonly onlyEarlier: readonly Message[];
}

/** `paths` are the files that all of it comes from, where a section does not know better. */
export function topologyFrom(root: Branch, existing: Existing | undefined, paths: readonly string[]): Made {
  for (const section of root.children.values()) if (section.sources.length === 0) section.sources = paths;
  if (!existing) return { topology: writeTopology(root), contradictions: [], onlyEarlier: [] };
  const { operations, contradictions, onlyThere } = additionsTo(existing.tree, root);
  const version: readonly Operation[] = existing.tree.children.has('bizha')
    ? []
    : [{ op: 'set', path: ['bizha'], value: supportedFormatVersion }];
  const changes = operations.length === 0 ? [] : [...version, ...operations];
  const together = insertTogether(existing.text, existing.syntax, changes);
  const partly = applyEdits(existing.text, together.edits);
  const rest = planEdits(partly, together.edits.length === 0 ? existing.syntax : parse(partly), together.left);
  const added = composeEdits(together.edits, rest);
  const text = applyEdits(existing.text, added);
  const syntax = parse(text);
  const comments = originComments(text, syntax, root, existing.tree);
  const left = changes.length === 0 ? [] : additionsTo(existingTree(text, syntax), root).operations;
  return {
    topology: applyEdits(text, comments),
    edits: composeEdits(added, comments),
    contradictions: [
      ...contradictions,
      ...left.map((operation) =>
        message('import.not-added', { at: 'path' in operation ? operation.path.join(' / ') : '' }),
      ),
    ],
    onlyEarlier: onlyThere,
  };
}

/** A comment above each section that was not there before. */
function originComments(text: string, syntax: Syntax, root: Branch, before: Branch): readonly TextEdit[] {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  return syntax.sections.flatMap(({ key, unit }): TextEdit[] => {
    const name = key.text.toLowerCase();
    const section = root.children.get(name);
    if (before.children.has(name) || !section) return [];
    const { start } = rangeOf(syntax, { unit, span: key.span });
    const isLineStart = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\uFEFF';
    return isLineStart ? [{ span: { start, end: start }, text: `${originOf(section)}${eol}` }] : [];
  });
}
