import { createServer } from 'node:http'
import pg from 'pg'

// Answers with 50 contracts as JSON: the least that a server in Node does for that.
const [url, port] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 8 })
const text = `SELECT k.*, b.slug AS buyer_slug, b.name AS buyer, r.slug AS recipient_slug, r.name AS recipient FROM
  (SELECT id FROM contract WHERE signed_latest IS NOT NULL ORDER BY signed_latest DESC, id DESC LIMIT 50) page JOIN contract k USING (id)
  LEFT JOIN agency b ON b.id = k.buyer_agency_id LEFT JOIN company r ON r.id = k.recipient_company_id ORDER BY k.signed_latest DESC, k.id DESC`
createServer(async (_, response) => {
  const { rows } = await pool.query({ name: 'page', text })
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ data: rows }))
}).listen(Number(port), '127.0.0.1')
