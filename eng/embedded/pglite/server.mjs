// PostgreSQL with pgvector and unaccent on a loopback port, for trying FinCoach out on a machine with nothing but node.
//
//   node server.mjs --port 5432 --data ./data     port 0 takes any free port and says which
//
// It is one session and one transaction at a time, every login is the superuser, and nothing is fsynced.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
  },
})

function refuse(message) {
  console.error(message)
  process.exit(2)
}

const port = Number(values.port)
if (!values.data) refuse('Say where the data lives: --data FOLDER')
if (!Number.isInteger(port) || port < 0 || port > 65535) refuse(`--port ${values.port} is not a port.`)
if (Number(process.versions.node.split('.')[0]) < 20) {
  refuse(`node ${process.versions.node} is too old: the embedded PostgreSQL needs node 20 or later.`)
}

const data = resolve(values.data)
mkdirSync(data, { recursive: true })

// Nothing in PGlite keeps two processes from writing the same files.
const lock = join(data, 'fincoach.lock')
if (existsSync(lock)) {
  const holder = Number(readFileSync(lock, 'utf8'))
  let alive = holder !== process.pid
  try {
    process.kill(holder, 0)
  } catch (error) {
    alive = error.code === 'EPERM'
  }
  if (alive) refuse(`Process ${holder} already serves the data in ${data}: stop it first.`)
}
writeFileSync(lock, String(process.pid))

const { PGlite } = await import('@electric-sql/pglite')
const { vector } = await import('@electric-sql/pglite-pgvector')
const { unaccent } = await import('@electric-sql/pglite/contrib/unaccent')
const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket')

const db = await PGlite.create({ dataDir: join(data, 'pgdata'), extensions: { vector, unaccent } })
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port, maxConnections: 100 })

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await server.stop()
  await db.close()
  rmSync(lock, { force: true })
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

try {
  await server.start()
} catch (error) {
  rmSync(lock, { force: true })
  refuse(error.code === 'EADDRINUSE' ? `Port ${port} is in use: give another one with --port.` : error.message)
}
console.log(`PostgreSQL (PGlite) is ready on ${server.getServerConn()}`)
