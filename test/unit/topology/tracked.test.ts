/** What the tracker keeps, what it makes again, and what it hands over. */
import assert from 'node:assert/strict';
import { cell, keptArray, memoize, newMemo, type Tracker, tracker } from '../../../server/src/topology/tracked.ts';

interface Item {
  readonly name: string;
}

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name): Item => ({ name })) as [Item, Item, Item, Item];

/** A memo with one cell of a list of names, and a log of the items for which the value was made. */
function names(make: (item: Item, replaced: string | undefined) => string = ({ name }) => name) {
  const memo = newMemo();
  const at = cell<string>();
  const log: string[] = [];
  const update = (items: readonly Item[], tracking: Tracker = tracker(memo)): readonly string[] => {
    log.length = 0;
    return tracking.mapIncrementally(at, items, (item, replaced) => {
      log.push(item.name);
      return make(item, replaced);
    });
  };
  return { memo, log, update };
}

describe('values of a list', () => {
  it('are made for each item at first', () => {
    const { log, update } = names();
    assert.deepEqual(update([a, b]), ['a', 'b']);
    assert.deepEqual(log, ['a', 'b']);
  });

  it('are not made again for the same items, and stay one array', () => {
    const { log, update } = names();
    const before = update([a, b]);
    assert.equal(update([a, b]), before);
    assert.deepEqual(log, []);
  });

  it('are made for the items that are other objects', () => {
    const { log, update } = names();
    update([a, b, c]);
    assert.deepEqual(update([a, d, c]), ['a', 'd', 'c']);
    assert.deepEqual(log, ['d']);
  });

  it('follow items that come, go and change places', () => {
    const { log, update } = names();
    update([a, b, c]);
    assert.deepEqual(update([d, a, b, c]), ['d', 'a', 'b', 'c']);
    assert.deepEqual(log, ['d']);
    assert.deepEqual(update([d, b, c]), ['d', 'b', 'c']);
    assert.deepEqual(log, []);
    assert.deepEqual(update([c, d, b]), ['c', 'd', 'b']);
    assert.deepEqual(log, []);
    assert.deepEqual(update([]), []);
  });

  it('stay one array where an item is another object and its value is not', () => {
    const { update } = names();
    const before = update([a, b]);
    assert.equal(update([{ name: 'a' }, b]), before);
  });

  it('leave the array of before as it was', () => {
    const { update } = names();
    const before = update([a, b]);
    update([a, c]);
    assert.deepEqual(before, ['a', 'b']);
  });

  it('are kept by cell: two cells of one memo know nothing of each other', () => {
    const memo = newMemo();
    const { mapIncrementally } = tracker(memo);
    assert.deepEqual(
      mapIncrementally(cell<number>(), [a], () => 1),
      [1],
    );
    assert.deepEqual(
      mapIncrementally(cell<number>(), [a], () => 2),
      [2],
    );
  });
});

describe('the value that is replaced', () => {
  const replacing = () => names(({ name }, replaced) => (replaced === undefined ? name : `${name} for ${replaced}`));

  it('is handed over where one item takes the place of another', () => {
    const { update } = replacing();
    update([a, b, c]);
    assert.deepEqual(update([a, d, c]), ['a', 'd for b', 'c']);
  });

  it('is not handed over where its item is still there', () => {
    const { update } = replacing();
    update([a, b, c]);
    assert.deepEqual(update([b, d, c]), ['b', 'd', 'c']);
  });

  it('is not handed over where items come or go', () => {
    const { update } = replacing();
    update([a, b]);
    assert.deepEqual(update([a, d, b]), ['a', 'd', 'b']);
  });

  it('is that of the item itself where something that was read is another', () => {
    const memo = newMemo();
    const at = cell<string>();
    const update = (version: number): readonly string[] => {
      const { track, mapIncrementally } = tracker(memo);
      const source = track('source', { version });
      return mapIncrementally(at, [a], (_, replaced) => `${source.version} for ${replaced}`);
    };
    update(1);
    assert.deepEqual(update(2), ['2 for 1 for undefined']);
  });
});

/** Values that read a source; which items they were made for, in one version of it after another. */
function reading<Source extends object>(read: (source: Source, item: Item) => unknown) {
  const memo = newMemo();
  const at = cell<unknown>();
  return (source: Source, items: readonly Item[] = [a, b]): { made: string; values: readonly unknown[] } => {
    const { track, mapIncrementally } = tracker(memo);
    const tracked = track('source', source);
    let made = '';
    const values = mapIncrementally(at, items, (item) => {
      made += item.name;
      return read(tracked, item);
    });
    return { made, values };
  };
}

describe('a property that was read', () => {
  it('has all values made again when it is another object', () => {
    const update = reading<{ readonly goal: string }>((source) => source.goal);
    assert.equal(update({ goal: 'high' }).made, 'ab');
    assert.equal(update({ goal: 'high' }).made, '');
    assert.deepEqual(update({ goal: 'none' }), { made: 'ab', values: ['none', 'none'] });
  });

  it('counts only for the items that read it', () => {
    const update = reading<{ readonly goal: string }>((source, item) => (item === a ? source.goal : ''));
    update({ goal: 'high' });
    assert.equal(update({ goal: 'none' }).made, 'a');
  });

  it('counts no longer when it was not read the last time', () => {
    const update = reading<{ readonly which: 'x' | 'y'; readonly x: number; readonly y: number }>(
      (source) => source[source.which],
    );
    update({ which: 'x', x: 1, y: 1 }, [a]);
    update({ which: 'y', x: 1, y: 1 }, [a]);
    assert.equal(update({ which: 'y', x: 2, y: 1 }, [a]).made, '');
    assert.equal(update({ which: 'y', x: 2, y: 2 }, [a]).made, 'a');
  });

  it('does not count where it was not read', () => {
    const update = reading<{ readonly goal: string; readonly other: number }>((source) => source.goal);
    update({ goal: 'high', other: 1 });
    assert.equal(update({ goal: 'high', other: 2 }).made, '');
  });

  it('may be undefined, and is noticed when it comes', () => {
    const update = reading<{ readonly goal?: string }>((source) => source.goal ?? 'no goal');
    assert.deepEqual(update({}).values, ['no goal', 'no goal']);
    assert.deepEqual(update({ goal: 'high' }).values, ['high', 'high']);
  });
});

describe('a finder that was called', () => {
  type Source = { readonly find: (name: string) => unknown };
  const finderOf = (found: Readonly<Record<string, unknown>>): Source => ({ find: (name) => found[name] });

  it('has those values made again for which it finds something else', () => {
    const update = reading<Source>((source, { name }) => source.find(name));
    update(finderOf({ a: 1, b: 1 }));
    assert.equal(update(finderOf({ a: 1, b: 1 })).made, '');
    assert.deepEqual(update(finderOf({ a: 1, b: 2 })), { made: 'b', values: [1, 2] });
  });

  it('is asked for nothing as long as it is the same function', () => {
    let asked = 0;
    const source: Source = {
      find: () => {
        asked++;
        return 1;
      },
    };
    const update = reading<Source>(({ find }, { name }) => find(name));
    update(source);
    update(source);
    assert.equal(asked, 2);
  });

  it('notices what it did not find and finds now', () => {
    const update = reading<Source>((source, { name }) => source.find(name) ?? 'nothing');
    assert.deepEqual(update(finderOf({})).values, ['nothing', 'nothing']);
    assert.deepEqual(update(finderOf({ b: 1 })), { made: 'b', values: ['nothing', 1] });
  });

  it('can be tracked by itself', () => {
    const memo = newMemo();
    const at = cell<unknown>();
    const update = (found: number): readonly unknown[] => {
      const { track, mapIncrementally } = tracker(memo);
      const find = track('find', (_: string): number => found);
      return mapIncrementally(at, [a], ({ name }) => find(name));
    };
    update(1);
    assert.deepEqual(update(2), [2]);
  });

  it('has no value made again for what is no longer asked, even after many updates', () => {
    const update = reading<Source>((source, { name }) => source.find(name));
    for (let n = 0; n < 500; n++) update(finderOf({}), [{ name: `n${n}` }, b]);
    assert.equal(update(finderOf({ n0: 1 }), [a, b]).made, 'a');
    assert.equal(update(finderOf({ b: 1 }), [a, b]).made, 'b');
  });
});

describe('what is tracked', () => {
  it('gives what it stands for', () => {
    const source = { list: [1, 2], find: (n: number) => n + 1 };
    const tracked = tracker(newMemo()).track('source', source);
    assert.equal(tracked.list, source.list);
    assert.equal(tracked.find(1), 2);
  });

  it('can have parts that are tracked themselves', () => {
    type Source = { readonly inner: { readonly x: number; readonly y: number } };
    const memo = newMemo();
    const at = cell<number>();
    const update = (source: Source): string => {
      const { track, mapIncrementally } = tracker(memo);
      const tracked = track('source', source, { inner: track('inner', source.inner) });
      let made = '';
      mapIncrementally(at, [a], ({ name }) => {
        made += name;
        return tracked.inner.x;
      });
      return made;
    };
    update({ inner: { x: 1, y: 1 } });
    assert.equal(update({ inner: { x: 1, y: 2 } }), '');
    assert.equal(update({ inner: { x: 2, y: 2 } }), 'a');
  });

  it('has a name of its own', () => {
    const { track } = tracker(newMemo());
    track('source', {});
    assert.throws(() => track('source', {}), /source/);
  });

  it('notes nothing of what is read between two values', () => {
    const memo = newMemo();
    const at = cell<string>();
    const update = (goal: string): readonly string[] => {
      const { track, mapIncrementally } = tracker(memo);
      const tracked = track('source', { goal });
      assert.equal(tracked.goal, goal);
      return mapIncrementally(at, [a], ({ name }) => name);
    };
    const before = update('high');
    assert.equal(update('none'), before);
  });

  it('is noted for the value that is made, not for the one inside which another is made', () => {
    const memo = newMemo();
    const [outer, inner] = [cell<unknown>(), cell<unknown>()];
    const update = (x: number, y: number): string => {
      const { track, mapIncrementally } = tracker(memo);
      const tracked = track('source', { x, y });
      let made = '';
      mapIncrementally(outer, [a], () => {
        made += 'outer ';
        mapIncrementally(inner, [b], () => {
          made += 'inner ';
          return tracked.y;
        });
        return tracked.x;
      });
      return made;
    };
    assert.equal(update(1, 1), 'outer inner ');
    assert.equal(update(2, 1), 'outer ');
    assert.equal(update(3, 2), 'outer inner ');
  });
});

describe('a value that cannot be made', () => {
  it('leaves nothing half-made: everything is made again the next time', () => {
    const { log, update } = names(({ name }) => {
      if (name === 'bad') throw new Error('no value');
      return name;
    });
    update([a, b]);
    assert.throws(() => update([a, { name: 'bad' }]), /no value/);
    assert.deepEqual(update([a, b]), ['a', 'b']);
    assert.deepEqual(log, ['a', 'b']);
  });

  it('leaves what is kept valid where a source cannot be read', () => {
    const memo = newMemo();
    const at = cell<number>();
    const update = (source: { readonly x: number }): readonly number[] => {
      const { track, mapIncrementally } = tracker(memo);
      const tracked = track('source', source);
      return mapIncrementally(at, [a], () => tracked.x);
    };
    update({ x: 1 });
    const broken = {
      get x(): number {
        throw new Error('cannot be read');
      },
    };
    assert.throws(() => update(broken), /cannot be read/);
    assert.deepEqual(update({ x: 2 }), [2]);
  });
});

describe('a memoized value', () => {
  it('is computed again when a dependency is another object', () => {
    const memo = newMemo();
    const at = cell<number>();
    let computed = 0;
    const get = (...dependencies: readonly unknown[]): number => memoize(memo, at, dependencies, () => ++computed);
    assert.deepEqual([get(a, 1), get(a, 1), get(b, 1), get(b), get(b)], [1, 1, 2, 3, 3]);
  });

  it('is told what it was before', () => {
    const memo = newMemo();
    const at = cell<number>();
    const get = (dependency: unknown): number => memoize(memo, at, [dependency], (previous) => (previous ?? 0) + 1);
    assert.deepEqual([get(a), get(b), get(c)], [1, 2, 3]);
  });

  it('stays the same array where it holds the same items', () => {
    const memo = newMemo();
    const at = cell<readonly Item[]>();
    const first = memoize(memo, at, [1], () => [a, b]);
    assert.equal(
      memoize(memo, at, [2], () => [a, b]),
      first,
    );
    assert.notEqual(
      memoize(memo, at, [3], () => [a, c]),
      first,
    );
  });
});

describe('an array', () => {
  it('is that of before where it holds the same items', () => {
    const before = [a, b];
    assert.equal(keptArray(before, [a, b]), before);
    const now = [b, a];
    assert.equal(keptArray(before, now), now);
    assert.equal(keptArray(undefined, now), now);
  });
});

describe('random versions of lists and sources', () => {
  it('give what making everything anew gives', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed % below;
    };
    const memo = newMemo();
    const at = cell<string>();
    let items: Item[] = [];
    const found = new Map<string, object>();
    for (let step = 0; step < 3000; step++) {
      items = [...items];
      if (random(2) === 0) items.splice(random(items.length + 1), 0, { name: `n${random(6)}` });
      if (random(2) === 0) items.splice(random(items.length + 1), 1);
      if (random(4) === 0) items.reverse();
      if (random(2) === 0) found.set(`n${random(6)}`, [random(3)]);
      const goal = String(random(2));
      const known = new Map(found);
      const { track, mapIncrementally } = tracker(memo);
      const source = track('source', { goal, find: (name: string) => known.get(name) });
      const make = ({ name }: Item): string => `${name} ${source.find(name)} ${name === 'n1' ? source.goal : ''}`;
      const values = mapIncrementally(at, items, make);
      assert.deepEqual(values, items.map(make), `step ${step}`);
    }
  });
});
