-- AlterTable
ALTER TABLE "users" ADD COLUMN "birthday" TEXT;

-- A server that follows hears of birthdays as it does of names and zones.
DROP TRIGGER "warehouse_user_added";
DROP TRIGGER "warehouse_user_changed";
DROP TRIGGER "warehouse_user_erased";

CREATE TRIGGER "warehouse_user_added" AFTER INSERT ON "users"
WHEN (NEW."display_name" IS NOT NULL OR NEW."timezone" IS NOT NULL OR NEW."birthday" IS NOT NULL) AND EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id") VALUES (NEW."id");
END;

CREATE TRIGGER "warehouse_user_changed" AFTER UPDATE ON "users"
WHEN (NEW."display_name" IS NOT OLD."display_name" OR NEW."timezone" IS NOT OLD."timezone" OR NEW."birthday" IS NOT OLD."birthday")
    AND EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id") VALUES (NEW."id");
END;

CREATE TRIGGER "warehouse_user_erased" AFTER DELETE ON "users"
WHEN (OLD."display_name" IS NOT NULL OR OLD."timezone" IS NOT NULL OR OLD."birthday" IS NOT NULL) AND EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id") VALUES (OLD."id");
END;
