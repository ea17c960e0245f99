import { createClock } from '../places/when.ts'
import type { DocumentEvent, DocumentReader, DocumentRejected, DocumentSkipped, DocumentStatement, Found } from '../types.ts'
import { readCall, readMessage, readStay } from './events.ts'
import type { Setting } from './events.ts'
import { createGraph, IS } from './graph.ts'
import { isOf } from './node.ts'
import type { Node } from './node.ts'
import { readAccount, readCell, readContact, readDevice, readFile, readIdentity, readLocation, readRelationship, readSim, readThread } from './statements.ts'
import { nodesOf } from './stream.ts'

type Said = DocumentEvent | DocumentStatement | DocumentRejected | DocumentSkipped
const LEFT_OUT: DocumentSkipped = { what: 'skip', skip: 'other' }

/**
 * CASE/UCO, the ontology in which tools exchange what they found, as JSON-LD. Nodes may refer to nodes further on, so the file is read twice: who and
 * what there is, then what happened. Nodes of software, tools and the investigation itself are left out, counted, and kept with their text.
 */
export const caseUco: DocumentReader = {
  id: 'case-uco',
  sniff({ text }) {
    if (!/^[\s\ufeff]*[[{]/.test(text)) return 0
    const graph = /"(?:@graph|@context|@type)"\s*:/.test(text)
    if (graph && /unifiedcyberontology|caseontology|casework\.org|ucoproject|"(?:uco|case)-[\w-]+[":]/i.test(text)) return 0.97
    return graph && /"(?:[\w.-]+:)?(?:PhoneCall|Call|Message|SMSMessage|PhoneAccount|CellSite|MobileDevice|LatLongCoordinates)(?:Facet)?"/.test(text) ? 0.8 : 0
  },
  async *read(input): AsyncGenerator<Found[]> {
    input.encoding('utf-8')
    const graph = createGraph(input.file)
    for await (const batch of nodesOf(input)) for (const { node } of batch) graph.add(node)
    const setting: Setting = { graph, clock: createClock(input.zone), file: input.file, subject: input.subject }
    for await (const batch of nodesOf(input)) yield batch.flatMap(({ node, place }) => rows(node, setting).map((said): Found => ({ ...place, ...said })))
  },
}

/** The order counts: a message may be of an account's type too, a relationship of any. */
function rows(node: Node, setting: Setting): Said[] {
  const { graph, file } = setting
  if (isOf(node, IS.relationship)) return readStay(node, setting) ?? [readRelationship(node, graph) ?? LEFT_OUT]
  if (isOf(node, IS.call)) return readCall(node, setting)
  if (isOf(node, IS.thread)) return [readThread(node, graph, file)]
  if (isOf(node, IS.message)) return readMessage(node, setting)
  if (isOf(node, /^CapturedTelecommunicationsInformation/)) return [{ what: 'rejected', reason: 'no-party' }]
  if (isOf(node, IS.contact)) return [readContact(node, graph)]
  if (isOf(node, IS.account)) return [readAccount(node, graph)]
  if (isOf(node, IS.sim)) return [readSim(node, graph)]
  if (isOf(node, IS.device)) return [readDevice(node, graph)]
  if (isOf(node, IS.cell)) return [readCell(node, graph)]
  if (isOf(node, IS.location)) return [readLocation(node, graph) ?? { what: 'rejected', reason: 'bad-place' }]
  if (isOf(node, IS.person) || isOf(node, IS.organisation) || isOf(node, IS.role)) return [readIdentity(node, graph)]
  if (isOf(node, IS.address)) return [readAccount(node, graph)]
  return [isOf(node, IS.file) ? readFile(node, graph) : LEFT_OUT]
}
