export { Table, type Sort, type TableColumn, type TableProps } from './table/Table.tsx'
export { rowsOf, type RowPage, type RowSource } from './table/pages.ts'
