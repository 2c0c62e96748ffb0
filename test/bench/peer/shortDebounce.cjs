// Loaded before the peer: takes its fixed delay of 200 ms before every check away, so that its work is measured.
const delayed = globalThis.setTimeout;
globalThis.setTimeout = (callback, delay, ...rest) => delayed(callback, delay === 200 ? 0 : delay, ...rest);
