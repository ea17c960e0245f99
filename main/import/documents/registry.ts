import { edgeList } from './charts/edge-list.ts'
import { gexf } from './charts/gexf.ts'
import { gml } from './charts/gml.ts'
import { graphml } from './charts/graphml.ts'
import { i2Table } from './charts/i2.ts'
import { adjacencyMatrix } from './charts/matrix.ts'
import { nodeTable } from './charts/node-table.ts'
import { PLACE_READERS } from './places/index.ts'
import { CHAT_READERS } from './chats/index.ts'
import { caseUco } from './case-uco/reader.ts'
import { cellebriteExcel } from './ufed/excel/reader.ts'
import { cellebriteXml } from './ufed/reader.ts'
import type { DocumentReader } from './types.ts'

/** All document readers. The surest by `sniff` is taken; ties by this order. */
export const DOCUMENT_READERS: readonly DocumentReader[] = [
  cellebriteXml,
  cellebriteExcel,
  ...PLACE_READERS,
  caseUco,
  graphml,
  gexf,
  gml,
  adjacencyMatrix,
  i2Table,
  edgeList,
  nodeTable,
  ...CHAT_READERS,
]
