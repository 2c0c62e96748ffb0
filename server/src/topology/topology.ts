/** The model of a file: its sections with typed values, its names, and what was wrong with the text. Types only. */
import type { Place } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';

import type { CollectionName, SectionName, SettingsName } from '../vocabulary/format.ts';

import type { Duplicate, EntryOf, SettingsOf, Stating } from './entry.ts';

export type Collections = { readonly [Name in CollectionName]: readonly EntryOf<Name>[] };
export type SettingsSections = { readonly [Name in SettingsName]: SettingsOf<Name> | undefined };

/** Every section by its name: collections as lists in the order of the file, settings as what they state. */
export interface Topology extends Collections, SettingsSections {
  /** The sections that the file has, even if empty. An absent one is unknown. */
  readonly stated: ReadonlySet<SectionName>;
  /** The key of each section that is there. */
  readonly sectionPlaces: ReadonlyMap<SectionName, Place>;
  /** The key `bizha`, when it is there. */
  readonly versionPlace: Place | undefined;
  /** Where what is missing is shown: `group:`, else `bizha:`, else the start of the file. */
  readonly groupPlace: Place;
  readonly duplicates: readonly Duplicate[];
  readonly problems: readonly Problem[];
  /** Every entry and settings section, section by section, in the order of the file within each. */
  readonly stating: readonly Stating[];
  /** Whether the file describes hosts that this view of it leaves out. */
  readonly leavesOutHosts: boolean;
}
