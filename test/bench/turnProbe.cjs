// Loaded into a server before its own code: tells on a channel beside the protocol how long the longest turn of the event
// loop was since it was last asked. A timer that should fire each millisecond fires late by what else a turn did.
const { Socket } = require('node:net');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const turns = monitorEventLoopDelay({ resolution: 1 });
turns.enable();
const channel = new Socket({ fd: Number(process.env.BENCH_PROBE_FD), readable: true, writable: true });
channel.on('data', () => {
  channel.write(String(turns.max / 1e6));
  turns.reset();
});
channel.unref();
