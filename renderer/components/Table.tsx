export { Table, type Sort, type TableColumn } from './table/Table.tsx'
export { rowsOf, type RowSource } from './table/pages.ts'
