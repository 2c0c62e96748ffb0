/**
 * What is simulated, as plain data: all that another view needs to show the same. It says nothing of the answer, which the
 * server gives for it.
 */
import { Uri } from 'vscode';
import type { SimulationParams, TopologyViewName } from '../../../server/src/protocol.ts';

export interface SimulationState extends Required<SimulationParams> {
  /** The view of the file that the answer is about. */
  readonly view: TopologyViewName;
}

/** Whether it is of this file. */
export function isOf(state: SimulationState | undefined, uri: Uri): boolean {
  return state?.uri === uri.toString();
}

/** The name of its file, without folders. */
export function fileNameOf({ uri }: SimulationState): string {
  const { path } = Uri.parse(uri, true);
  return path.slice(path.lastIndexOf('/') + 1);
}
