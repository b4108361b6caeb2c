import pg from 'pg'
import { withConnection } from '@/lib/db/databases'
import { readerRole } from '@/lib/db/reader-role'

/**
 * Makes the role that pages read as and lets it read all tables, also those to come, but not what readers wrote to us; of what can be
 * written, it may file an objection. Repeatable, also by several
 * databases of one cluster at once (a role belongs to the cluster, so another one may just have made it).
 * @throws Error that says what to grant, when the role of `url` may not create roles
 */
export async function ensureRoles(url: string): Promise<void> {
  try {
    await withConnection(url, async (client) => {
      await client.query('select pg_advisory_lock($1)', [rolesLock]) // two grants on one table at once fail
      await client.query(createRole)
      await client.query(joinRole)
      await client.query(grants)
    })
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501')
      throw new Error(whatToGrant(url, error.message))
    throw error
  }
}

const rolesLock = 3_210_002

const createRole = `do $$ begin
  if to_regrole('${readerRole}') is null then
    create role ${readerRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`

// Since PostgreSQL 16 being a member and being allowed to switch to the role are two things.
const joinRole = `do $$ begin
  if not pg_has_role(current_user, '${readerRole}',
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
    grant ${readerRole} to current_user;
  end if;
exception when unique_violation or internal_error then null;
end $$`

const grants = `
  grant usage on schema public to ${readerRole};
  grant select on all tables in schema public to ${readerRole};
  alter default privileges in schema public grant select on tables to ${readerRole};
  revoke all on objection_letter from ${readerRole};
  grant execute on function file_objection(text, text, text, text, text, text, text, text, integer) to ${readerRole}`

const whatToGrant = (url: string, reason: string) => {
  const owner = decodeURIComponent(new URL(url).username)
  return [
    `The database refuses to make the role that pages read as (${reason}). Let a superuser run:`,
    `  CREATE ROLE ${readerRole} NOLOGIN;`,
    `  GRANT ${readerRole} TO "${owner}";`,
  ].join('\n')
}
