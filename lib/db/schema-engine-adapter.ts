import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** PostgreSQL's numbers of its internal one-letter type, which its catalogs are full of, and of arrays of it. */
const letter = 18
const letters = 1002

/** Connections for the schema engine, which `@prisma/adapter-pg` alone serves badly in two ways. */
export class EngineAdapter extends PrismaPg {
  /** What the database said against the last script, with the line; the engine itself only passes on a number. */
  complaint: string | undefined

  constructor(pool: pg.Pool) {
    super(pool)
    // One: it does not know the one-letter type. It gets it as the array, which it knows.
    pool.on('connect', ({ connection }) => {
      connection.on('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
        for (const field of fields) if (field.dataTypeID === letter) field.dataTypeID = letters
      })
    })
  }

  override async connect() {
    const connection = await super.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    // Two: it cuts a script at every semicolon, also inside comments and functions. Sent whole, it is also one
    // transaction: a migration that fails half-way leaves nothing.
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script)
      } catch (error) {
        this.complaint = complaintOf(error, script)
        throw error
      }
    }
    return connection
  }
}

function complaintOf(error: unknown, script: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  const line = position ? `, line ${script.slice(0, position).split('\n').length}` : ''
  return `${error instanceof Error ? error.message : error}${line}`
}
