/*
 * no-xen: lets Debian's unchanged xl judge a guest file on a machine without Xen.
 *
 * Preloaded into xl, it stands between libxl and the two things that are missing here: the hypervisor (libxenctrl, xc_*) and xenstore
 * (libxenstore, xs_*). libxl asks both a few questions before it creates anything; each gets the plain answer of a big, idle machine.
 * What it never asks on the way is not answered here: a crash would say that this has changed.
 * Everything that judges a file (lexer, grammar, device syntax, libxl's defaults and checks) is xl's own. At the first call that would
 * change something, the creation of the domain, it all ends with the exit status `accepted`.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <libxl.h>
#include <xenctrl.h>
#include <xenstore.h>

enum { accepted = 99, cpus = 256, pages_per_mib = 256, mib = 16 << 20 };

/* Handles are passed on and compared with NULL, never looked into: any address will do. */
static int handle;

/* ---- the hypervisor ---------------------------------------------------------------------------------------------------------- */

xc_interface *xc_interface_open(xentoollog_logger *log, xentoollog_logger *dom, unsigned flags) { return (xc_interface *)&handle; }
int xc_interface_close(xc_interface *xch) { return 0; }

/* What the machine can: everything there is, with more memory than any plan gives away. */
int xc_physinfo(xc_interface *xch, xc_physinfo_t *info)
{
    memset(info, 0, sizeof *info);
    info->threads_per_core = info->cores_per_socket = info->nr_nodes = 1;
    info->nr_cpus = cpus;
    info->max_cpu_id = cpus - 1;
    info->total_pages = info->free_pages = (uint64_t)mib * pages_per_mib;
    info->capabilities = XEN_SYSCTL_PHYSCAP_pv | XEN_SYSCTL_PHYSCAP_hvm | XEN_SYSCTL_PHYSCAP_hap | XEN_SYSCTL_PHYSCAP_shadow | XEN_SYSCTL_PHYSCAP_directio |
                         XEN_SYSCTL_PHYSCAP_vmtrace | XEN_SYSCTL_PHYSCAP_vpmu | XEN_SYSCTL_PHYSCAP_gnttab_v1 | XEN_SYSCTL_PHYSCAP_gnttab_v2;
    return 0;
}

/* Part of the same answer in libxl: nothing is shared between guests. */
long xc_sharing_freed_pages(xc_interface *xch) { return 0; }
long xc_sharing_used_frames(xc_interface *xch) { return 0; }

/* `cpus = "nodes:0"` and the size of maps of processors: all sit in the only node. */
int xc_cputopoinfo(xc_interface *xch, unsigned *count, xc_cputopo_t *topology)
{
    for (unsigned i = 0; topology && i < *count && i < cpus; i++) topology[i] = (xc_cputopo_t){ .core = i };
    *count = cpus;
    return 0;
}
/* Pool-0 is the only pool of processors, and it has them all. libxl frees the answer. */
xc_cpupoolinfo_t *xc_cpupool_getinfo(xc_interface *xch, uint32_t id)
{
    if (id > 0) return errno = ENOENT, NULL;
    xc_cpupoolinfo_t *pool = calloc(1, sizeof *pool);
    pool->cpumap = memset(malloc(cpus / 8), 0xff, cpus / 8);
    return pool;
}

/* All checks are behind us: here Xen would begin. */
int xc_domain_create(xc_interface *xch, uint32_t *domid, struct xen_domctl_createdomain *config)
{
    fflush(NULL);
    _exit(accepted);
}

/* ---- xenstore: there, and empty but for dom0 ----------------------------------------------------------------------------------- */

struct xs_handle *xs_open(unsigned long flags) { return (struct xs_handle *)&handle; }
void xs_close(struct xs_handle *xsh) { }

/* libxl looks up the names of its own domain and pool. */
void *xs_read(struct xs_handle *xsh, xs_transaction_t transaction, const char *path, unsigned *length)
{
    const char *value = !strcmp(path, "/local/domain/0/name") ? "Domain-0" : !strcmp(path, "/local/pool/0/name") ? "Pool-0" : NULL;
    if (!value) return errno = ENOENT, NULL;
    if (length) *length = strlen(value);
    return strdup(value);
}

/* ---- xl's own settings --------------------------------------------------------------------------------------------------------- */

/* Instead of /etc/xen/xl.conf, whatever this machine has there: no freeing of memory in dom0, no lock file outside the test. */
int libxl_read_file_contents(libxl_ctx *ctx, const char *path, void **data, int *length)
{
    int (*next)(libxl_ctx *, const char *, void **, int *) = dlsym(RTLD_NEXT, "libxl_read_file_contents");
    if (strcmp(path, "/etc/xen/xl.conf")) return next(ctx, path, data, length);
    *data = strdup("autoballoon = \"off\"\nlockfile = \"/dev/null\"\n");
    *length = strlen(*data);
    return 0;
}
