/** The part of better-sqlite3-multiple-ciphers that a case uses. The package's own types are not reachable through its `exports`. */
declare module 'better-sqlite3-multiple-ciphers' {
  export interface RunResult {
    changes: number
    lastInsertRowid: number | bigint
  }

  export interface Statement<P extends unknown[], R> {
    readonly reader: boolean
    readonly readonly: boolean
    readonly busy: boolean
    run(...params: P | [Record<string, unknown>]): RunResult
    get(...params: P): R | undefined
    all(...params: P): R[]
    iterate(...params: P): IterableIterator<R>
    pluck(on?: boolean): this
    raw(on?: boolean): this
  }

  export interface Transaction<T> {
    (): T
    immediate(): T
  }

  export interface Database {
    readonly open: boolean
    readonly inTransaction: boolean
    prepare<P extends unknown[], R>(sql: string): Statement<P, R>
    prepare(sql: string): Statement<unknown[], unknown>
    exec(sql: string): this
    pragma(sql: string, options?: { simple?: boolean }): unknown
    key(key: Uint8Array): number
    unsafeMode(on?: boolean): this
    transaction<T>(work: () => T): Transaction<T>
    close(): this
  }

  const Sqlite: new (path: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number }) => Database
  export default Sqlite
}
