import type { FromCase, ParentLink, ToCase } from './protocol.ts'

/** Electron's port to the parent of a utility process, as far as it is used here. */
interface ParentPort {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void
}

/** Finds the line to the shell: Electron's parent port in a utility process, Node's channel in a fork. */
export function parentLink(): ParentLink {
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort
  return port ? utilityLink(port) : forkLink()
}

/** Electron ends its utility processes with itself, so there is nothing to wait for. */
const utilityLink = (port: ParentPort): ParentLink => ({
  post: (message: FromCase) => port.postMessage(message),
  onMessage: (listener) => port.on('message', ({ data }) => listener(data as ToCase)),
  onGone: () => undefined,
})

function forkLink(): ParentLink {
  if (!process.send) throw new Error('a case process is started by the shell, not by hand')
  return {
    // A parent that just went takes no more messages: `disconnect` says so, the failed write need not.
    post: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => process.on('message', (message) => listener(message as ToCase)),
    onGone: (listener) => process.once('disconnect', listener),
  }
}
