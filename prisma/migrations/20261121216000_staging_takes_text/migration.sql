-- A row's own cells wait as text: they are read as JSON once, when they come into the ledger, and take no time to pack and unpack
-- before that. What is not logged needs no packing for its size either.
ALTER TABLE "staging"."contract_row" ALTER COLUMN "cells" TYPE TEXT;
ALTER TABLE "staging"."contract_row" ALTER COLUMN "cells" SET STORAGE EXTERNAL;
ALTER TABLE "staging"."contract_row" SET (toast_tuple_target = 8160);
