/** When questions that take long are answered: after diagnostics, and only while the document is the one of the question. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { openDocuments } from '../../../server/src/lsp/documents.ts';
import { heavyQuestions } from '../../../server/src/lsp/heavyQuestions.ts';

const uri = 'file:///a.bizha.yaml';

/** A document that is open, a question about it, and what has become of the answer. */
function asked() {
  const documents = openDocuments();
  documents.open(uri, 1, 'bizha: 1\n');
  const document = documents.get(uri);
  assert.ok(document);
  const heavy = heavyQuestions({
    documents,
    host: { fileSystem: undefined, today: () => '2026-11-23', now: () => 0, defer: (run) => void setImmediate(run) },
  });
  let state = 'waiting';
  function* work(): Generator<void, string> {
    state = 'begun';
    yield;
    return 'answer';
  }
  void heavy.run(document, work(), new CancellationTokenSource().token).then(
    (result) => {
      state = result;
    },
    (error: { readonly code: number }) => {
      state = error.code === LSPErrorCodes.ContentModified ? 'modified' : String(error);
    },
  );
  const turns = async (): Promise<string> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return state;
  };
  return { documents, document, heavy, turns };
}

describe('a question that takes long', () => {
  it('waits for the diagnostics of its version, and not for those of another file', async () => {
    const { documents, document, heavy, turns } = asked();
    assert.equal(await turns(), 'waiting');
    documents.open('file:///b.bizha.yaml', 1, '');
    const other = documents.get('file:///b.bizha.yaml');
    assert.ok(other);
    heavy.published(other.snapshot);
    assert.equal(await turns(), 'waiting');
    heavy.published(document.snapshot);
    assert.equal(await turns(), 'answer');
  });

  it('is given up when a newer version is published instead', async () => {
    const { documents, heavy, turns } = asked();
    documents.change(uri, 2, [{ text: 'bizha: 1\n# two\n' }]);
    const next = documents.get(uri);
    assert.ok(next);
    heavy.published(next.snapshot);
    assert.equal(await turns(), 'modified');
  });

  it('is given up when the document is closed before it was checked', async () => {
    const { documents, heavy, turns } = asked();
    documents.close(uri);
    heavy.closed();
    assert.equal(await turns(), 'modified');
  });

  it('is answered at once when its version has had its diagnostics', async () => {
    const { document, heavy } = asked();
    heavy.published(document.snapshot);
    await heavy.run(document, [][Symbol.iterator](), new CancellationTokenSource().token);
  });

  it('about a file that is not open waits for nobody', async () => {
    const { document, heavy } = asked();
    const onDisk = { ...document, version: null };
    await heavy.run(onDisk, [][Symbol.iterator](), new CancellationTokenSource().token);
  });
});
