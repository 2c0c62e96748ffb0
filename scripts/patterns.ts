// Finds the patterns in sources, in the manifest, in schemas and grammars. Pure: files come as text, patterns go as data.
// Whether a pattern is harmless is not known here.
import ts from 'typescript';
import type { SourceFile } from './houseRules.ts';

/** A pattern where it stands; `line` is one-based. */
export interface Pattern {
  readonly path: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** A pattern that is put together while the program runs: the source does not tell what it is. */
export interface UnknownPattern {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

/** All literals and constructor calls of a source file. */
export function patternsInSource({ path, text }: SourceFile): readonly (Pattern | UnknownPattern)[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: (Pattern | UnknownPattern)[] = [];
  const visit = (node: ts.Node): void => {
    const place = { path, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 };
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ ...place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'RegExp') {
      const [source, flags] = (node.arguments ?? []).map((each) => constantOf(each));
      if (source === undefined || (node.arguments?.length === 2 && flags === undefined))
        found.push({ ...place, code: node.getText(file) });
      else found.push({ ...place, source, flags: flags ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text of a string that is written out, also in parts. */
function constantOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw')
    return ts.isNoSubstitutionTemplateLiteral(node.template) ? (node.template.rawText ?? undefined) : undefined;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [constantOf(node.left), constantOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The patterns of a JSON file: those of schemas, of the language configuration, of menus, and of grammars. */
export function patternsInJson({ path, text }: SourceFile): readonly Pattern[] {
  const file = ts.parseJsonText(path, text);
  const found: Pattern[] = [];
  const add = (node: ts.Node, source: string, flags = ''): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    found.push({ path, line, source: path.endsWith('.tmLanguage.json') ? translated(source) : source, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      const name = node.name.text;
      const { initializer } = node;
      if (name === 'patternProperties' && ts.isObjectLiteralExpression(initializer)) {
        for (const { name: key } of initializer.properties) if (key && ts.isStringLiteral(key)) add(key, key.text);
      } else if (ts.isStringLiteral(initializer)) {
        if (patternKeys.has(name)) add(initializer, initializer.text);
        if (name === 'when')
          for (const [, source = '', flags] of initializer.text.matchAll(/=~ \/((?:[^/\\]|\\.)+)\/([a-z]*)/g))
            add(initializer, source, flags);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const patternKeys = new Set([
  ...['pattern', 'wordPattern', 'beforeText', 'afterText', 'previousLineText', 'match', 'begin', 'end', 'while'],
  ...['start', 'increaseIndentPattern', 'decreaseIndentPattern', 'indentNextLinePattern', 'unIndentedLinePattern'],
]);

/**
 * A pattern of the grammar's dialect as one that can be judged: what looks around is taken for what reads on, a long list
 * of words for two of them, and what an earlier pattern has caught for some text. It may take longer than the original,
 * never less.
 */
function translated(source: string): string {
  return withoutNegativeLooks(
    source
      .replaceAll('\\G', '^')
      .replaceAll('\\x{FEFF}', '\\uFEFF')
      .replaceAll('\\1', '  ')
      .replaceAll(/\((\?:)?([\w. /[\]-]+\|[\w. /[\]-]+)(?:\|[\w. /[\]-]+)+\)/g, '($1$2)')
      .replaceAll(/\(\?<!\[(\^?)/g, (_, negated: string) => (negated ? '(?:^|[' : '(?:^|[^'))
      .replaceAll(/(?<!\\)\.(?=[*+])/g, '[^\\n]')
      .replaceAll('\\\\.', '\\\\[^\\n]')
      .replaceAll('$', '(?:$|\\n)')
      .replaceAll('(?<=\\S)', '')
      .replaceAll(/\(\?<?=/g, '(?:'),
  );
}

function withoutNegativeLooks(source: string): string {
  const start = source.search(/\(\?<?!/);
  if (start < 0) return source;
  return withoutNegativeLooks(source.slice(0, start) + source.slice(groupEnd(source, start)));
}

/** Where the group ends that opens at `start`. */
function groupEnd(source: string, start: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = start; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '(' && !inClass) depth++;
    else if (character === ')' && !inClass && --depth === 0) return at + 1;
  }
  return source.length;
}
