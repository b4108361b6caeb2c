/** Rendered on request, like our pages. */
export const dynamic = 'force-dynamic'

const rows = Array.from({ length: 50 }, (_, index) => ({
  id: `k-${index}`,
  buyer: 'Immigration and Customs Enforcement',
  recipient: 'FOUR POINTS TECHNOLOGY, L.L.C.',
  description: 'MAINTENANCE SUPPORT SERVICES SOFTWARE RENEWAL FOR NETWORK SWITCHES AND LAPTOPS',
  signed: '2022-09-30',
  amount: `$${(index + 1) * 12_345}`,
}))

/** A table of 50 rows that are always the same: what a page costs before it says anything. */
export default function Page() {
  return (
    <table>
      <tbody>
        {rows.map(({ id, buyer, recipient, description, signed, amount }) => (
          <tr key={id}>
            <td>
              <a href={`/contracts/${id}`}>{buyer}</a>
            </td>
            <td>{recipient}</td>
            <td>{description}</td>
            <td>{signed}</td>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
