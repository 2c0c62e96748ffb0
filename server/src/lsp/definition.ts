/** `textDocument/definition` */
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt } from '../features/references/definition.ts';
import { offsetAt } from '../text/lineIndex.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';

export function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Location | LocationLink[] | null {
  const document = session.documents.get(textDocument.uri);
  if (!document) return null;
  const { snapshot, uri } = document;
  const link = definitionAt(snapshot, offsetAt(snapshot, position));
  if (!link) return null;
  const range = rangeOf(snapshot, link.to);
  if (!session.client.definitionLinks) return { uri, range };
  const originSelectionRange = rangeOf(snapshot, link.from);
  return [{ targetUri: uri, targetRange: range, targetSelectionRange: range, originSelectionRange }];
}
