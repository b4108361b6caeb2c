-- No query is planned by what stands in a row's own words or in long texts; to sample them takes longer than to sample all the rest.
ALTER TABLE "contract_transaction" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "contract" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "contract" ALTER COLUMN "recipients" SET STATISTICS 0;
ALTER TABLE "partnership_listing" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "agency_listing" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "staging"."contract_row" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "staging"."contract_row" ALTER COLUMN "recipients" SET STATISTICS 0;
ALTER TABLE "staging"."contract_row" ALTER COLUMN "description" SET STATISTICS 0;
ALTER TABLE "staging"."listing_row" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "staging"."agency_row" ALTER COLUMN "cells" SET STATISTICS 0;
ALTER TABLE "staging"."release" ALTER COLUMN "release" SET STATISTICS 0;
ALTER TABLE "staging"."refused_row" ALTER COLUMN "cells" SET STATISTICS 0;
