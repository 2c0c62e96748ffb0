/** Work in slices: a clock that each step moves, and turns of the event loop that the test takes one by one. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { openDocuments, type TopologyDocument } from '../../../server/src/lsp/documents.ts';
import { type Rank, scheduler } from '../../../server/src/lsp/scheduler.ts';

const uri = 'file:///a.bizha.yaml';
const other = 'file:///b.bizha.yaml';

function started() {
  const documents = openDocuments();
  let clock = 0;
  let deferred: (() => void)[] = [];
  const done: string[] = [];
  const work = scheduler({
    documents,
    host: { now: () => clock, defer: (run) => void deferred.push(run) },
    onFailure: (of, error) => done.push(`${of}: ${error}`),
  });
  const turn = async (): Promise<void> => {
    const now = deferred;
    deferred = [];
    for (const run of now) run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const open = (at = uri, version = 1): TopologyDocument => {
    documents.open(at, version, `bizha: 1\n# ${version}\n`);
    const document = documents.get(at);
    assert.ok(document);
    return document;
  };
  /** Asks for work of `steps` steps of 3 ms each; what becomes of it goes to `done`. */
  const ask = (name: string, document: TopologyDocument, rank?: Rank, steps = 1) => {
    const source = new CancellationTokenSource();
    const state = { taken: 0, closed: false, source };
    function* run(): Generator<void, string> {
      try {
        while (state.taken < steps) {
          clock += 3;
          state.taken++;
          yield;
        }
        return name;
      } finally {
        state.closed = true;
      }
    }
    work.run(document, run(), { token: source.token, ...(rank ? { rank } : {}) }).then(
      (answer) => done.push(answer),
      ({ code }: { readonly code: number }) => done.push(`${name}: ${reasons[code] ?? code}`),
    );
    return state;
  };
  return { documents, work, done, turn, open, ask, isIdle: () => deferred.length === 0 };
}

const reasons: Readonly<Record<number, string>> = {
  [LSPErrorCodes.ContentModified]: 'modified',
  [LSPErrorCodes.RequestCancelled]: 'cancelled',
};

describe('the scheduler', () => {
  it('works in slices of 8 ms, beginning in the next turn, and rests when all is done', async () => {
    const { open, ask, turn, done, isIdle } = started();
    const document = open();
    const state = ask('a', document, 'diagnostics', 7);
    assert.equal(state.taken, 0);
    const seen: number[] = [];
    while (done.length === 0) {
      await turn();
      seen.push(state.taken);
    }
    assert.deepEqual(seen, [3, 6, 7]);
    assert.deepEqual(done, ['a']);
    assert.ok(isIdle());
  });

  it('takes the first slice of an answer at once', async () => {
    const { open, ask, turn, done, isIdle } = started();
    const document = open();
    ask('short', document, 'answer');
    assert.ok(isIdle());
    const long = ask('long', document, 'answer', 5);
    assert.equal(long.taken, 3);
    await turn();
    assert.deepEqual(done, ['short', 'long']);
  });

  it('takes what is most urgent first, and what is asked meanwhile in between', async () => {
    const { open, ask, turn, done, work } = started();
    const document = open();
    work.published(document);
    ask('background', { ...document, version: null }, 'background');
    ask('question', document, 'question', 9);
    ask('diagnostics', document, 'diagnostics');
    await turn();
    ask('answer', document, 'answer');
    for (let count = 0; count < 12; count++) await turn();
    assert.deepEqual(done, ['diagnostics', 'answer', 'question', 'background']);
  });

  it('works for the document that the user works on before others', async () => {
    const { open, ask, turn, done, work } = started();
    const [first, second] = [open(), open(other)];
    work.published(first);
    work.published(second);
    ask('diagnostics of the other', second, 'diagnostics');
    ask('question', first);
    work.activate(uri);
    for (let count = 0; count < 6; count++) await turn();
    assert.deepEqual(done, ['question', 'diagnostics of the other']);
  });

  it('lets a question wait for the diagnostics of its version, and not for those of another file', async () => {
    const { open, ask, turn, done, work, isIdle } = started();
    const document = open();
    const elsewhere = open(other);
    ask('question', document);
    ask('of a file that is not open', { ...document, version: null });
    work.published(elsewhere);
    for (let count = 0; count < 4; count++) await turn();
    assert.deepEqual(done, ['of a file that is not open']);
    assert.ok(isIdle(), 'nothing is done while it waits');
    work.published(document);
    await turn();
    assert.deepEqual(done.slice(1), ['question']);
  });

  it('gives up what is about an old version or a closed document, and cleans up after it', async () => {
    const { documents, open, ask, turn, done, work } = started();
    const state = ask('old', open(), 'answer', 9);
    await turn();
    open(uri, 2);
    ask('closed', open(other));
    documents.close(other);
    work.forget(other);
    await turn();
    assert.deepEqual(done, ['old: modified', 'closed: modified']);
    assert.ok(state.closed);
    assert.equal(state.taken, 6);
  });

  it('gives up what is cancelled, also while it waits', async () => {
    const { open, ask, turn, done } = started();
    const document = open();
    const begun = ask('begun', document, 'answer', 9);
    const waiting = ask('waiting', document);
    await turn();
    waiting.source.cancel();
    begun.source.cancel();
    await turn();
    assert.deepEqual(done, ['begun: cancelled', 'waiting: cancelled']);
    assert.equal(begun.taken, 6);
  });

  it('an error of the work is an error of the answer, and nobody else waits for it', async () => {
    const { open, ask, turn, done, work } = started();
    const document = open();
    const broken = (function* (): Generator<void, void> {
      yield;
      throw new Error('broken');
    })();
    const failed = assert.rejects(work.run(document, broken, { rank: 'answer' }), /broken/);
    ask('sound', document, 'answer');
    for (let count = 0; count < 4; count++) await turn();
    await failed;
    assert.deepEqual(done, ['sound']);
  });
});

describe('marked documents', () => {
  it('are worked on once, when nothing more comes', async () => {
    const { work, turn } = started();
    let times = 0;
    for (let count = 0; count < 5; count++) {
      work.mark(uri, () => times++);
      await turn();
    }
    assert.equal(times, 0);
    for (let count = 0; count < 4; count++) await turn();
    assert.equal(times, 1);
  });

  it('are worked on at last, however many changes keep coming', async () => {
    const { work, turn } = started();
    let times = 0;
    for (let count = 0; count < 150; count++) {
      work.mark(uri, () => times++);
      await turn();
    }
    assert.equal(times, 1);
  });

  it('go before all that is no answer', async () => {
    const { work, open, ask, turn, done } = started();
    const document = open();
    ask('diagnostics of before', document, 'diagnostics');
    ask('answer', document, 'answer');
    work.mark(other, () => done.push('marked'));
    for (let count = 0; count < 8; count++) await turn();
    assert.deepEqual(done, ['answer', 'marked', 'diagnostics of before']);
  });

  it('one that fails keeps no other from being worked on', async () => {
    const { work, turn, done } = started();
    work.mark(uri, () => assert.fail('broken'));
    work.mark(other, () => done.push('sound'));
    for (let count = 0; count < 5; count++) await turn();
    assert.deepEqual(done, [`${uri}: AssertionError [ERR_ASSERTION]: broken`, 'sound']);
  });

  it('can be taken back', async () => {
    const { work, turn, done } = started();
    work.mark(uri, () => done.push('a'));
    work.mark(other, () => done.push('b'));
    work.forget(uri);
    for (let count = 0; count < 5; count++) await turn();
    assert.deepEqual(done, ['b']);
  });
});
