import type { Reply, Topic, TopicOf } from '../../shared/api/contract.ts'
import type { ErrorReply } from '../../shared/api/errors.ts'
import type { PrintDocument } from '../shell/shell.ts'

/** What the shell's side says to a case process. */
export type ToCase =
  | { kind: 'call'; id: number; method: string; args: unknown }
  | { kind: 'printed'; id: number; bytes: Uint8Array }
  | { kind: 'print-failed'; id: number; error: ErrorReply }
  /** Finish, close the case, end. */
  | { kind: 'close' }

/** What a case process says to the shell's side. */
export type FromCase =
  | { kind: 'reply'; id: number; reply: Reply }
  | { kind: 'topic'; topic: Topic; message: TopicOf<Topic> }
  | { kind: 'print'; id: number; document: PrintDocument }

/** The shell's end of the line to one case process, whatever carries it. */
export interface CaseChannel {
  post: (message: ToCase) => void
  onMessage: (listener: (message: FromCase) => void) => void
  /** Called once, when the process has ended and the system took back what it held. */
  onEnd: (listener: () => void) => void
  /** Ends the process at once. */
  kill: () => void
}

/** The case process's end of the same line. */
export interface ParentLink {
  post: (message: FromCase) => void
  onMessage: (listener: (message: ToCase) => void) => void
  /** Called when the shell is gone: nobody is left to lock the case. */
  onGone: (listener: () => void) => void
}

/** Making the sample runs in a process of its own, and is no method of the window. */
export const SAMPLE_METHOD = 'internal.sample'
