/** The second line of a shape: what of a component an architect looks for. Facts of the file as they stand. */
import type { Component } from '../failure/model.ts';
import { render } from '../text/message.ts';
import type { Platform } from '../topology/platform.ts';
import { message } from './renderMessages.ts';

/** Says the detail of a component; empty where there is none. */
export function detailOf(platform: Platform): (component: Pick<Component, 'kind' | 'name'>) => string {
  const clusters = new Map(platform.clusters.map((each) => [each.name, each]));
  const groups = new Map(platform.clusters.flatMap(({ groups = [] }) => groups).map((each) => [each.name, each]));
  const instances = new Map(platform.sqlInstances.map((each) => [each.name, each]));
  const inhabited = new Set(platform.servers.map(({ site }) => site?.name));
  return ({ kind, name }) => {
    switch (kind) {
      case 'site':
        return inhabited.has(name) ? '' : message.plain('render.detail.empty');
      case 'server':
        return [...(platform.serverNamed(name)?.roles ?? [])].join(', ');
      case 'cluster': {
        // A server stands in the first of its clusters; the others say that it is a node of them.
        const cluster = clusters.get(name);
        const elsewhere = (cluster?.nodes ?? []).filter((node) => platform.clustersOf(node.id)[0] !== cluster);
        const nodes = elsewhere.map((node) => node.name).join(', ');
        return elsewhere.length === 0 ? '' : render(message('render.detail.nodes', { nodes }));
      }
      case 'clusterGroup':
        return (groups.get(name)?.owners ?? []).map((owner) => owner.name).join(' → ');
      case 'sqlInstance':
        return instances.get(name)?.entry.values.mode?.value ?? '';
      case 'host': {
        const host = platform.hostNamed(name);
        const said = [
          ...(host?.type === 'isolated' ? [message.plain('render.detail.isolated')] : []),
          ...(host?.tracking ? [message.plain('render.detail.tracking')] : []),
        ];
        return said.join(', ');
      }
      default:
        return '';
    }
  };
}
