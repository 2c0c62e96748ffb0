/** `textDocument/references` */
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../features/references/references.ts';
import { offsetAt } from '../text/lineIndex.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';

export function references(session: Session, { textDocument, position, context }: ReferenceParams): Location[] {
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  const { snapshot, uri } = document;
  const spans = referencesAt(snapshot, offsetAt(snapshot, position), context.includeDeclaration);
  return spans.map((span) => ({ uri, range: rangeOf(snapshot, span) }));
}
