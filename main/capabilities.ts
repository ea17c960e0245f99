import type { Progress, Topic, TopicOf } from '../shared/api/contract.ts'
import type { Printer } from './shell/shell.ts'

/** What the service needs from where it runs: the case process lends it the shell's printer, the command line a browser's. */
export interface Capabilities {
  printer: Printer
  progress(progress: Progress): void
  notify<T extends Topic>(topic: T, message: TopicOf<T>): void
}
