/** Small drawings of 14 by 14 pixels that tell the kind of a shape. Paths only. */
import type { ShapeKind } from './scene.ts';

const server = 'M2 2h10v4h-10zM2 8h10v4h-10zM4 4h2M4 10h2';
const cylinder = 'M2 4a5 2 0 0 1 10 0v6a5 2 0 0 1 -10 0zM2 4a5 2 0 0 0 10 0';
const gear =
  'M7 4.5a2.5 2.5 0 1 0 0.01 0M7 1v2M7 11v2M1 7h2M11 7h2M2.8 2.8l1.4 1.4M9.8 9.8l1.4 1.4M2.8 11.2l1.4 -1.4M9.8 4.2l1.4 -1.4';
const boxes = 'M1 3h8v8h-8zM5 3v-2h8v8h-4';
const arrows = 'M1 7h5M6 7l6 -5M6 7h7M6 7l6 5';
const stack = 'M2 2h10M2 5h10v7h-10zM4 9h3';
const folder = 'M1 3h4l2 2h6v7h-12z';
const cloud = 'M4 11a2.5 2.5 0 0 1 0 -5a3.5 3.5 0 0 1 6.6 0a2.5 2.5 0 0 1 -0.6 5z';
const play = 'M3 2l8 5l-8 5z';
const key = 'M4 7a2 2 0 1 0 0.01 -0.01M6 7h7M10 7v3M13 7v2';
const grid = 'M1 1h5v5h-5zM8 1h5v5h-5zM1 8h5v5h-5zM8 8h5v5h-5z';
const inward = 'M13 7h-8M8 4l-3 3l3 3M2 2v10';
const outward = 'M2 7h8M7 4l3 3l-3 3M13 2v10';
const flow = 'M2 2h4v4h-4zM8 8h4v4h-4zM6 4h4v4';
const frames = 'M1 2h12v10h-12zM1 5h12';
const layers = 'M1 4h12M1 7h12M1 10h12M3 1v12M11 1v12';

/** The path of the icon of a kind. */
export const iconOf: Readonly<Record<ShapeKind, string>> = {
  site: frames,
  hypervisor: layers,
  rack: layers,
  availabilityZone: layers,
  server,
  cluster: boxes,
  clusterGroup: boxes,
  loadBalancer: arrows,
  storage: stack,
  fileShare: folder,
  sqlInstance: cylinder,
  availabilityGroup: cylinder,
  database: cylinder,
  host: frames,
  application: frames,
  receiveLocation: inward,
  orchestration: flow,
  sendPort: outward,
  adapter: gear,
  externalSystem: cloud,
  requirement: grid,
  drill: grid,
  service: gear,
  hostInstance: play,
  masterSecretServer: key,
  tms: cloud,
  bam: grid,
  workload: flow,
};

/** What stands in place of the icon of what does not run as it should. */
export const stateIcons = {
  failed: 'M3 3l8 8M11 3l-8 8',
  stopped: 'M3 3h8v8h-8z',
  'stops at restart': 'M11 4a4.5 4.5 0 1 0 0.5 4M11.5 1.5v3h-3',
  delayed: 'M7 2a5 5 0 1 0 0.01 0M7 4v3h3',
  reduced: 'M7 2v9M3 7l4 4l4 -4',
} as const;

/** A triangle with an exclamation mark. */
export const singlePointIcon = 'M7 1l6.5 11.5h-13zM7 5v3.5M7 10v1';
