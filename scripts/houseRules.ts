// The rules of the house that no linter knows: which room may import from which, how long a file may be, how it opens.
// Pure: files come as text, violations go as data. The rooms are described in docs/architecture.md.
import { posix } from 'node:path';
import ts from 'typescript';

/** A source file; `path` is relative to the repository's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** `line` is one-based. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The stages of `server/src`, each with those that it may import from besides itself. */
const stages: Readonly<Record<string, readonly string[]>> = (() => {
  const text = ['text'];
  const vocabulary = [...text, 'vocabulary'];
  const syntax = [...vocabulary, 'syntax'];
  const topology = [...syntax, 'topology'];
  const failure = [...topology, 'failure'];
  const rules = [...failure, 'rules'];
  const analysis = [...rules, 'analysis'];
  const features = [...analysis, 'features', 'compare', 'render', 'importers'];
  const shells = [...features, 'protocol.ts', 'startProtocol.ts'];
  return {
    text: [],
    vocabulary: text,
    syntax: vocabulary,
    topology: syntax,
    importers: topology,
    failure: topology,
    rules: failure,
    analysis: rules,
    compare: analysis,
    render: [...analysis, 'compare'],
    features: [...analysis, 'compare', 'render', 'importers'],
    'protocol.ts': features,
    'startProtocol.ts': ['protocol.ts'],
    lsp: shells,
    // The command line starts the language server, never the other way round.
    cli: [...shells, 'lsp'],
  };
})();

/** Where the outside world is allowed in: Node's modules, and the packages that talk LSP. */
const shellStages = new Set(['lsp', 'cli']);
const nodeAllowed =
  /^(?:server\/src\/cli\/|server\/src\/lsp\/node(?:Files)?\.ts$|client\/src\/node\.ts$|scripts\/|test\/)/;
const editorAllowed = /^(?:client\/src\/|test\/vscode\/suite\/)/;

/** Packages that a stage left of the shells may use; no other stage has any. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  syntax: ['yaml'],
  importers: ['saxes', 'papaparse'],
};

/** Marks of unfinished or silenced code. Spelled so that this file does not contain them. */
const marks = /\b(?:TO[D]O|FIX[M]E)\b|biome-[i]gnore|@ts-(?:[i]gnore|[e]xpect-error|[n]ocheck)/;

const lineLimit = 400;

/** All that one file does against the rules, in the order of its lines. */
export function violationsOf(file: SourceFile): readonly Violation[] {
  return [...importViolations(file), ...shapeViolations(file)].sort((a, b) => a.line - b.line);
}

/** What a file imports or passes on; `target` is the path of a file of the repository. */
export interface Import {
  readonly specifier: string;
  readonly target: string | undefined;
  readonly line: number;
}

/** The imports of a file, in their order. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    target: fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : undefined,
    line: text.slice(0, pos).split('\n').length,
  }));
}

function importViolations(file: SourceFile): readonly Violation[] {
  const { path } = file;
  const imports = importsOf(file);
  const found = imports.flatMap((each) =>
    objectionsTo(path, each).map((message) => ({ path, line: each.line, message })),
  );
  for (const name of ['vscode-languageserver', 'vscode-languageclient']) {
    const entries = imports.filter(({ specifier }) => [`${name}/node`, `${name}/browser`].includes(specifier));
    const [first] = entries;
    const other = entries.find(({ specifier }) => specifier !== first?.specifier);
    if (other) found.push({ path, line: other.line, message: `imports the node and the browser entry of ${name}` });
  }
  return found;
}

function objectionsTo(path: string, { specifier, target }: Import): readonly string[] {
  if (target !== undefined) return relativeObjections(path, target);
  if (specifier === 'vscode') return editorAllowed.test(path) ? [] : ['imports vscode outside client/src'];
  if (specifier.startsWith('node:'))
    return nodeAllowed.test(path) ? [] : [`imports ${specifier} outside the Node shells`];

  const stage = stageOf(path);
  if (stage === undefined || shellStages.has(stage)) return [];
  return (packagesOf[stage] ?? []).includes(specifier) ? [] : [`imports the package ${specifier} in ${stage}`];
}

function relativeObjections(path: string, target: string): readonly string[] {
  const from = stageOf(path);
  const to = stageOf(target);
  if (path.startsWith('client/') && to !== undefined && !/^(?:p|startP)rotocol\.ts$/.test(to)) {
    return [`client imports ${target}; only server/src/protocol.ts and startProtocol.ts are for both`];
  }
  if (from === undefined) return [];
  const allowed = stages[from];
  if (allowed === undefined) return [`${from} is no room of server/src`];
  // Texts to start from are data, and the client reads the same ones.
  if (from === 'features' && target.startsWith('snippets/')) return [];
  if (to === undefined) return [`${from} imports ${target}, outside server/src`];
  return to === from || allowed.includes(to) ? [] : [`${from} imports ${to}, which is not to its left`];
}

/** The room of a path: the folder under `server/src`, or the file that lies there; undefined elsewhere. */
function stageOf(path: string): string | undefined {
  return /^server\/src\/([^/]+)/.exec(path)?.[1];
}

function shapeViolations({ path, text }: SourceFile): readonly Violation[] {
  const found: Violation[] = [];
  const lines = text.split('\n');
  const length = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (length > lineLimit)
    found.push({ path, line: lineLimit + 1, message: `has ${length} lines, more than ${lineLimit}` });
  if (/^(?:server\/src|client\/(?:src|webview))\//.test(path) && !/^(?:#!.*\n)?\/[/*]/.test(text))
    found.push({ path, line: 1, message: 'does not open with a comment' });
  for (const [index, line] of lines.entries()) {
    const mark = marks.exec(line);
    if (mark) found.push({ path, line: index + 1, message: `contains ${mark[0]}` });
  }
  return found;
}
