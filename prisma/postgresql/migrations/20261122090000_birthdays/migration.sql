-- AlterTable
ALTER TABLE "users" ADD COLUMN "birthday" TEXT;

-- A server that follows hears of birthdays as it does of names and zones.
DROP TRIGGER "warehouse_user_added" ON "users";
DROP TRIGGER "warehouse_user_changed" ON "users";
DROP TRIGGER "warehouse_user_erased" ON "users";

CREATE TRIGGER "warehouse_user_added" AFTER INSERT ON "users" FOR EACH ROW
WHEN (NEW."display_name" IS NOT NULL OR NEW."timezone" IS NOT NULL OR NEW."birthday" IS NOT NULL) EXECUTE FUNCTION "warehouse_user_touched"();

CREATE TRIGGER "warehouse_user_changed" AFTER UPDATE ON "users" FOR EACH ROW
WHEN (NEW."display_name" IS DISTINCT FROM OLD."display_name" OR NEW."timezone" IS DISTINCT FROM OLD."timezone"
    OR NEW."birthday" IS DISTINCT FROM OLD."birthday")
EXECUTE FUNCTION "warehouse_user_touched"();

CREATE TRIGGER "warehouse_user_erased" AFTER DELETE ON "users" FOR EACH ROW
WHEN (OLD."display_name" IS NOT NULL OR OLD."timezone" IS NOT NULL OR OLD."birthday" IS NOT NULL) EXECUTE FUNCTION "warehouse_user_touched"();
