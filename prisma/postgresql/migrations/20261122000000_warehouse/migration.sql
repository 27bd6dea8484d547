-- CreateTable
CREATE TABLE "warehouse_cursors" (
    "id" TEXT NOT NULL,
    "warehouse" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "pass" BIGINT NOT NULL DEFAULT 0,
    "pending_id" BIGINT,
    "pending_writers" TEXT,
    "worker" TEXT,
    "lease_until_ms" BIGINT,
    "synced_at_ms" BIGINT,

    CONSTRAINT "warehouse_cursors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warehouse_changes" (
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "event_id" BIGINT,

    CONSTRAINT "warehouse_changes_pkey" PRIMARY KEY ("id")
);

-- Whoever deletes or changes, by whatever way, a server that follows hears of it.
CREATE FUNCTION "warehouse_events_erased"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "warehouse_changes" ("user_id", "event_id")
    SELECT "user_id", "id" FROM gone WHERE EXISTS (SELECT 1 FROM "warehouse_cursors");
    RETURN NULL;
END $$;

CREATE TRIGGER "warehouse_event_erased" AFTER DELETE ON "events"
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "warehouse_events_erased"();

CREATE FUNCTION "warehouse_user_touched"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "warehouse_changes" ("user_id")
    SELECT CASE WHEN TG_OP = 'DELETE' THEN OLD."id" ELSE NEW."id" END WHERE EXISTS (SELECT 1 FROM "warehouse_cursors");
    RETURN NULL;
END $$;

CREATE TRIGGER "warehouse_user_added" AFTER INSERT ON "users" FOR EACH ROW
WHEN (NEW."display_name" IS NOT NULL OR NEW."timezone" IS NOT NULL) EXECUTE FUNCTION "warehouse_user_touched"();

CREATE TRIGGER "warehouse_user_changed" AFTER UPDATE ON "users" FOR EACH ROW
WHEN (NEW."display_name" IS DISTINCT FROM OLD."display_name" OR NEW."timezone" IS DISTINCT FROM OLD."timezone")
EXECUTE FUNCTION "warehouse_user_touched"();

CREATE TRIGGER "warehouse_user_erased" AFTER DELETE ON "users" FOR EACH ROW
WHEN (OLD."display_name" IS NOT NULL OR OLD."timezone" IS NOT NULL) EXECUTE FUNCTION "warehouse_user_touched"();
