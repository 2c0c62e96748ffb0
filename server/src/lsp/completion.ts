/** `textDocument/completion` */
import {
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspCompletionItem,
  MarkupKind,
} from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { completionsAt } from '../features/completion/completion.ts';
import type { CompletionItem, CompletionKind } from '../features/completion/completionItem.ts';
import { configCompletionsAt } from '../features/config/configCompletion.ts';
import { offsetAt } from '../text/lineIndex.ts';
import type { Client } from './client.ts';
import { textEditOf } from './convert.ts';
import type { Session } from './session.ts';

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  adapter: CompletionItemKind.Interface,
  entry: CompletionItemKind.Snippet,
  rule: CompletionItemKind.Event,
};

export function completion(
  session: Session,
  { textDocument, position }: CompletionParams,
): LspCompletionItem[] | CompletionList {
  const config = session.configs.get(textDocument.uri)?.file;
  if (config)
    return configCompletionsAt(config, offsetAt(config, position)).map((item, index) =>
      toLsp(session.client, config, item, index),
    );
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  const { snapshot } = document;
  const reported = (): string[] => session.findingsAtOnce(document).map(({ rule }) => rule);
  const items = completionsAt(snapshot, offsetAt(snapshot, position), reported);
  const list = items.map((item, index) => toLsp(session.client, snapshot, item, index));
  // What is called as it was typed so far is asked for again at the next key.
  return items.some(({ follows }) => follows) ? { isIncomplete: true, items: list } : list;
}

function toLsp(
  client: Client,
  snapshot: Pick<Snapshot, 'lines'>,
  item: CompletionItem,
  index: number,
): LspCompletionItem {
  const edit = textEditOf(snapshot, item.edit);
  const snippet = client.snippets ? item.snippet : undefined;
  return {
    label: item.label,
    kind: kinds[item.kind],
    // The order is ours; editors sort by text.
    sortText: String(index).padStart(5, '0'),
    textEdit: snippet === undefined ? edit : { ...edit, newText: snippet },
    ...(snippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    ...(client.insertAsIs && edit.newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(item.filterText === undefined ? {} : { filterText: item.filterText }),
    ...detailOf(client, item),
    ...(item.documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
    ...(item.opensNext && client.suggestCommand !== undefined
      ? { command: { title: '', command: client.suggestCommand } }
      : {}),
    ...(item.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

function detailOf(client: Client, { detail }: CompletionItem): Pick<LspCompletionItem, 'detail' | 'labelDetails'> {
  if (detail === undefined) return {};
  return client.labelDetails ? { labelDetails: { description: detail } } : { detail };
}
