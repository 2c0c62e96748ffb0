/**
 * What a client says of itself at the start: its settings, and what it can do beyond the Language Server Protocol. Types
 * only, shared by client and server; requests and notices are in `protocol.ts`.
 */
import type { NodeSeverity } from './protocol.ts';

/** What the server reads of the settings `bizha.*`, by `workspace/configuration` and at start. */
export interface BizhaSettings {
  readonly validate: { readonly enable: boolean };
  /** Which lenses are shown: all, those of single points and of promises that do not hold, or none. */
  readonly lenses: 'all' | 'gaps' | 'off';
  /** Severity by rule id or family; `off` for rules that can be switched off. */
  readonly rules: Readonly<Record<string, NodeSeverity | 'off'>>;
}

/** What a client may say of itself in `initializationOptions`, beside the settings; ours does. */
export interface ClientTraits {
  /**
   * The address of a rule's page, with `{rule}` for its id, as in `file:///usr/share/bizha/rules/{rule}.md`: hovers and the
   * codes of diagnostics lead there. Without it they lead to the documentation of the product. It may be a command.
   */
  readonly rulePage?: string;
  /** The same for codes of diagnostics alone, where they cannot lead to what hovers lead to. */
  readonly codePage?: string;
  /** Whether a hover shows the diagnostics under the pointer by itself, so that the server need not say them again. */
  readonly hoverShowsDiagnostics?: boolean;
  /** Whether it has the command `bizha.simulateFailureOf`. */
  readonly simulates?: boolean;
  /** The command, if any, that opens the list of completions: run after an item behind which more is offered. */
  readonly suggestCommand?: string;
}

/** What our client sends as `initializationOptions`. */
export type BizhaInitializationOptions = BizhaSettings & { readonly client?: ClientTraits };
