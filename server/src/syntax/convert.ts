/** Converts nodes of the `yaml` package to ours: compact, position-relative, bounded in depth. Never throws. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node as YamlNode,
  type Pair as YamlPair,
  type Scalar as YamlScalar,
} from 'yaml';

import { collect } from '../text/collect.ts';
import type { Span } from '../text/span.ts';
import type { Node, Pair, ScalarNode } from './node.ts';
import type { RawProblem } from './problem.ts';
import { message } from './syntaxMessages.ts';

/** No value of the format is nested deeper; deeper nodes are left out and reported. */
export const maxDepth = 60;

export interface Conversion {
  /** The parser's offset of the start of the unit. */
  readonly base: number;
  /** The parser's offset of the start of the piece. */
  readonly textBase: number;
  /** Anchors in document order, filled while converting. */
  readonly anchors: { name: string; node: Node }[];
  readonly problems: RawProblem[];
}

/** A value; a missing one becomes an empty scalar at `emptyAt`. */
export function convertNode(node: unknown, context: Conversion, emptyAt: number, depth = 0): Node {
  const yaml = node as YamlNode | null | undefined;
  if (yaml === null || yaml === undefined || !yaml.range) return emptyScalar(emptyAt - context.base);
  const span = spanOf(yaml, context);
  if (isAlias(yaml)) return { kind: 'alias', span, name: yaml.source };
  if (isScalar(yaml)) return anchored(convertScalar(yaml, span), yaml, context);
  if (!isMap(yaml) && !isSeq(yaml)) return emptyScalar(span.start);
  if (depth >= maxDepth) {
    context.problems.push({
      rule: 'format/too-large',
      span: { start: yaml.range[0] - context.textBase, end: yaml.range[0] + 1 - context.textBase },
      message: message('format/too-large.depth', { limit: maxDepth }),
    });
    return emptyScalar(span.start);
  }
  const flow = yaml.flow === true;
  if (isMap(yaml)) {
    const pairs = collect(yaml.items, (item) => convertPair(item, context, depth + 1));
    return anchored({ kind: 'mapping', span: flow ? span : hull(span, pairs), pairs, flow }, yaml, context);
  }
  const items = yaml.items.map((item) => {
    // In a flow sequence `[a: 1]` is a mapping of one pair.
    if (isPair(item)) {
      const pair = convertPair(item, context, depth + 1);
      return pair === undefined
        ? emptyScalar(span.start)
        : ({ kind: 'mapping', span: pair.span, pairs: [pair], flow: true } as const);
    }
    return convertNode(item, context, yaml.range?.[1] ?? emptyAt, depth + 1);
  });
  return anchored({ kind: 'sequence', span: flow ? span : hull(span, items), items, flow }, yaml, context);
}

/** One pair; `undefined`, with a problem, when its key is no scalar. */
export function convertPair(item: YamlPair, context: Conversion, depth = 0): Pair | undefined {
  const yamlKey = item.key as YamlNode | null;
  if (!isScalar(yamlKey) || !yamlKey.range) {
    const range = yamlKey?.range;
    if (range) {
      const span = { start: range[0] - context.textBase, end: range[1] - context.textBase };
      context.problems.push({ rule: 'syntax/yaml', span, message: message('syntax/yaml.key-not-scalar') });
    }
    return undefined;
  }
  const key = convertScalar(yamlKey, spanOf(yamlKey, context));
  const value = convertNode(item.value, context, yamlKey.range[1], depth);
  return { key, value, span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) } };
}

function convertScalar(yaml: YamlScalar, span: Span): ScalarNode {
  const plain = yaml.type === undefined || yaml.type === 'PLAIN';
  const style = plain ? 'plain' : yaml.type === 'BLOCK_FOLDED' || yaml.type === 'BLOCK_LITERAL' ? 'block' : 'quoted';
  const value = yaml.value as ScalarNode['value'];
  const text = plain ? (yaml.source ?? '') : String(value ?? '');
  const anchor = yaml.anchor;
  return { kind: 'scalar', span, value: value ?? null, text, style, ...(anchor === undefined ? {} : { anchor }) };
}

function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', span: { start: at, end: at }, value: null, text: '', style: 'plain' };
}

function anchored<N extends Node>(node: N, { anchor }: { anchor?: string }, context: Conversion): N {
  if (anchor === undefined) return node;
  const marked = { ...node, anchor };
  context.anchors.push({ name: anchor, node: marked });
  return marked;
}

function spanOf(yaml: YamlNode, context: Conversion): Span {
  const [start, end] = yaml.range ?? [0, 0];
  return { start: start - context.base, end: end - context.base };
}

/** Ends a block collection with its last item: for the parser it ends where the next token starts. */
function hull(span: Span, parts: readonly { readonly span: Span }[]): Span {
  const last = parts.at(-1);
  return last === undefined ? span : { start: span.start, end: last.span.end };
}
